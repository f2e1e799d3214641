import {
  instant,
  newId,
  type Act,
  type ActionKind,
  type ActionOf,
  type Ballot,
  type Channel,
  type ProposePayload,
  type TextPayload,
} from '@civic-widgets/core';
import { start } from './town.ts';

/** What every action may say of itself; an id is minted, and the moment is {@link start}, unless given. */
export type Common = Partial<Pick<Act<string>, 'id' | 'at' | 'behalf'>>;

function envelope<Kind extends ActionKind>(kind: Kind, { id, at, behalf }: Common): Act<Kind> {
  return { id: id ?? newId(), kind, at: at ?? instant(start), ...(behalf && { behalf }) };
}

type Place = Pick<ActionOf<'idea.propose'>, 'topic' | 'area'>;

/** Makes actions as a widget would when a button is pressed. */
export const act = {
  propose(
    project: string,
    title: string,
    more: Common & Place & Omit<ProposePayload, 'title'> = {},
  ): ActionOf<'idea.propose'> {
    const { id: _id, at: _at, behalf: _behalf, topic, area, ...payload } = more;
    return {
      ...envelope('idea.propose', more),
      project,
      ...(topic !== undefined && { topic }),
      ...(area !== undefined && { area }),
      payload: { ...payload, title },
    };
  },

  vote(idea: string, vote: ActionOf<'idea.vote'>['vote'] = 'for', more: Common = {}): ActionOf<'idea.vote'> {
    return { ...envelope('idea.vote', more), idea, vote };
  },

  comment(
    idea: string,
    text: string,
    more: Common & { readonly replyTo?: string } & Omit<TextPayload, 'text'> = {},
  ): ActionOf<'idea.comment'> {
    const { id: _id, at: _at, behalf: _behalf, replyTo, ...payload } = more;
    return {
      ...envelope('idea.comment', more),
      idea,
      ...(replyTo !== undefined && { replyTo }),
      payload: { ...payload, text },
    };
  },

  follow(idea: string, follow = true, more: Common = {}): ActionOf<'idea.follow'> {
    return { ...envelope('idea.follow', more), idea, follow };
  },

  report(idea: string, reason: string, more: Common = {}): ActionOf<'idea.report'> {
    return { ...envelope('idea.report', more), idea, payload: { reason } };
  },

  reportComment(comment: string, idea: string, reason: string, more: Common = {}): ActionOf<'comment.report'> {
    return { ...envelope('comment.report', more), comment, idea, payload: { reason } };
  },

  answer(
    idea: string,
    status: string,
    text: string,
    more: Common & { readonly office?: string } & Omit<TextPayload, 'text'> = {},
  ): ActionOf<'idea.answer'> {
    const { id: _id, at: _at, behalf: _behalf, office, ...payload } = more;
    return {
      ...envelope('idea.answer', more),
      idea,
      status,
      ...(office !== undefined && { office }),
      payload: { ...payload, text },
    };
  },

  hide(idea: string, reason: string, more: Common = {}): ActionOf<'idea.hide'> {
    return { ...envelope('idea.hide', more), idea, payload: { reason } };
  },

  restore(idea: string, more: Common = {}): ActionOf<'idea.restore'> {
    return { ...envelope('idea.restore', more), idea };
  },

  hideComment(comment: string, idea: string, reason: string, more: Common = {}): ActionOf<'comment.hide'> {
    return { ...envelope('comment.hide', more), comment, idea, payload: { reason } };
  },

  restoreComment(comment: string, idea: string, more: Common = {}): ActionOf<'comment.restore'> {
    return { ...envelope('comment.restore', more), comment, idea };
  },

  merge(idea: string, into: string, more: Common = {}): ActionOf<'idea.merge'> {
    return { ...envelope('idea.merge', more), idea, into };
  },

  tally(idea: string, up: number, down = 0, pass = 0, more: Common = {}): ActionOf<'idea.tally'> {
    return { ...envelope('idea.tally', more), idea, up, down, pass };
  },

  cast(poll: string, ballot: Ballot, more: Common = {}): ActionOf<'poll.cast'> {
    return { ...envelope('poll.cast', more), poll, ballot };
  },

  /** Entered by an official, on behalf of the person who was there. */
  attend(meeting: string, person: string, channel: Channel = 'on-site'): ActionOf<'meeting.attend'> {
    return { ...envelope('meeting.attend', { behalf: { person, channel } }), meeting };
  },

  consent(text: string, version: string, given = true, more: Common = {}): ActionOf<'person.consent'> {
    return { ...envelope('person.consent', more), text, version, given };
  },

  /** Refused unless the actor may claim just this guest; see `Actor.mayClaim`. */
  claim(guest: string, more: Common = {}): ActionOf<'person.claim'> {
    return { ...envelope('person.claim', more), guest };
  },

  erase(person: string): ActionOf<'person.erase'> {
    return { ...envelope('person.erase', {}), person };
  },
};
