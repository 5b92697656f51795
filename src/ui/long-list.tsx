// A list of any length that holds only as many rows as have been asked for: it grows when its end comes into view, or by its
// button. A hundred thousand rows at once would stop the page for seconds.
import { type ReactNode, useEffect, useRef, useState } from 'react';

interface LongListProps<T> {
  readonly items: readonly T[];
  /** One `li` with its key. */
  readonly renderItem: (item: T) => ReactNode;
  /** What the button at the end says, told how many rows it holds back. */
  readonly moreLabel: (hidden: number) => string;
  readonly className?: string;
}

const PAGE = 60;

export function LongList<T>({ items, renderItem, moreLabel, className }: LongListProps<T>) {
  const [count, setCount] = useState(PAGE);
  const end = useRef<HTMLButtonElement>(null);
  const hidden = items.length - count;
  useEffect(() => {
    if (hidden <= 0 || !end.current) return;
    const watch = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) setCount(count + PAGE);
    });
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [count, hidden]);
  return (
    <>
      <ul className={className}>{items.slice(0, count).map(renderItem)}</ul>
      {hidden > 0 && (
        <button ref={end} type="button" className="link more-rows" onClick={() => setCount(count + PAGE)}>
          {moreLabel(hidden)}
        </button>
      )}
    </>
  );
}
