/** Questions to the worker and their answers. Knows neither what is asked nor who asks. */

import type { AnswerOf, Command, QuestionKind, QuestionOf, Reply, RunId } from '../protocol';

/** What came of a question: its answer, why there is none, or that the run it was about is over. */
export type Outcome<Kind extends QuestionKind> =
  | { readonly answer: AnswerOf<Kind>; readonly step: number; readonly ms: number }
  | { readonly failed: string }
  | { readonly gone: true };

export interface Asking {
  /** Asks the present run. Never rejects. */
  ask<Kind extends QuestionKind>(question: QuestionOf<Kind>): Promise<Outcome<Kind>>;
  answered(id: number, reply: Reply): void;
  /** The run is over: nothing that is open will be answered. */
  drop(): void;
}

/** @param run the present run */
export function createAsking(send: (command: Command) => void, run: () => RunId): Asking {
  const open = new Map<number, (reply: Reply | null) => void>();
  let last = 0;
  return {
    ask<Kind extends QuestionKind>(question: QuestionOf<Kind>) {
      const id = ++last;
      return new Promise<Outcome<Kind>>((resolve) => {
        open.set(id, (reply) => {
          if (!reply) resolve({ gone: true });
          else if (!reply.ok) resolve({ failed: reply.detail });
          else if (isTo(question.kind, reply.answer)) resolve({ ...reply, answer: reply.answer });
          else resolve({ failed: `${reply.answer.kind} in answer to ${question.kind}` });
        });
        send({ type: 'ask', run: run(), id, question });
      });
    },
    answered(id, reply) {
      open.get(id)?.(reply);
      open.delete(id);
    },
    drop() {
      const left = [...open.values()];
      open.clear();
      for (const resolve of left) resolve(null);
    },
  };
}

function isTo<Kind extends QuestionKind>(kind: Kind, answer: { kind: QuestionKind }): answer is AnswerOf<Kind> {
  return answer.kind === kind;
}
