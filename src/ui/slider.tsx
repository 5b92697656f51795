// A range with a filled track. `onChange` follows the finger; arrow keys move by `step`.
import { useRef } from 'react';

interface SliderProps {
  readonly label: string;
  readonly valueText: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** `isOnTheWay`: a finger or a key is held since an earlier change, so that this one goes on with it. */
  readonly onChange: (value: number, isOnTheWay: boolean) => void;
}

export function Slider({ label, valueText, value, min, max, step, onChange }: SliderProps) {
  const isMoving = useRef(false);
  const rest = () => {
    isMoving.current = false;
  };
  const fill = ((value - min) / (max - min)) * 100;
  return (
    <input
      type="range"
      className="slider"
      style={{ '--fill': `${fill}%` } as React.CSSProperties} // a custom property, which the type does not list
      aria-label={label}
      aria-valuetext={valueText}
      value={value}
      min={min}
      max={max}
      step={step}
      onPointerUp={rest}
      onPointerCancel={rest}
      onKeyUp={rest}
      onBlur={rest}
      onChange={(event) => {
        onChange(Number(event.target.value), isMoving.current);
        isMoving.current = true;
      }}
    />
  );
}
