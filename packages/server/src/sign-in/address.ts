import { domainToASCII } from 'node:url';

/**
 * The plain form of an e-mail address, by which its owner is found again; undefined where it is none. Written in capitals, or
 * with the domain in another script, it is the same one. What stands before the `@` belongs to the mail server: dots and `+`
 * are left as they are.
 */
export function plainAddress(typed: string): string | undefined {
  const [local = '', domain = '', ...more] = typed.normalize('NFC').trim().toLowerCase().split('@');
  const host = domainToASCII(domain);
  const fits =
    more.length === 0 &&
    local.isWellFormed() &&
    /^[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+)*$/u.test(local) &&
    /^([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]{0,61}[a-z\d]$/.test(host) &&
    Buffer.byteLength(local) <= 64 &&
    local.length + host.length < 254;
  return fits ? `${local}@${host}` : undefined;
}
