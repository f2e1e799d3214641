// Runs before the scripts that are TypeScript. It is plain JavaScript, since an older Node could not even read them.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Node ${process.versions.node} is too old: this project needs 22.18 or newer. "npm ci", without --ignore-scripts, brings one along.`,
  );
  process.exit(1);
}
