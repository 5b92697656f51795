// One change often concerns many parts of the screen. Each takes the new value in its turn, a few frames after the first,
// so that no single frame has to render, lay out and paint all of them; a value overtaken by a newer one is never shown.
import { startTransition, useEffect, useState } from 'react';

/** The value as it was `turn` frames ago, from 1; null before its first turn has come. */
export function useInTurn<T>(value: T, turn: number): T | null {
  const [taken, setTaken] = useState<T | null>(null);
  useEffect(() => afterFrames(turn, () => startTransition(() => setTaken(() => value))), [value, turn]);
  return taken;
}

function afterFrames(frames: number, run: () => void): () => void {
  let left = frames;
  let request = requestAnimationFrame(function next() {
    left--;
    if (left > 0) request = requestAnimationFrame(next);
    else run();
  });
  return () => cancelAnimationFrame(request);
}
