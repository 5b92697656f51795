// A part of the drawer that takes each new answer in its turn, and is left alone until then.
import { type ComponentType, useMemo } from 'react';
import type { GapsAnswer } from '../../core/coverage/gaps';
import { useInTurn } from '../../ui/use-in-turn';

interface InTurnProps {
  readonly answer: GapsAnswer;
  readonly turn: number;
  readonly part: ComponentType<{ readonly answer: GapsAnswer }>;
}

export function InTurn({ answer, turn, part: Part }: InTurnProps) {
  const taken = useInTurn(answer, turn);
  return useMemo(() => taken && <Part answer={taken} />, [Part, taken]);
}
