/** The page's few icons, drawn in the text's colour. Decoration: a text always stands beside or behind them. */

const paths = {
  play: 'M4 2.5v11l9.5-5.5z',
  pause: 'M4 2.5h3v11H4zM9 2.5h3v11H9z',
  step: 'M3 2.5v11l7-5.5zM11 2.5h2.5v11H11z',
  reset: 'M8 3a5 5 0 1 1-4.8 3.6M3 2.5v4.2h4.2',
  link: 'M6.5 9.5l3-3M7.5 4.5l1.6-1.6a2.8 2.8 0 0 1 4 4L11.5 8.5M8.5 11.5l-1.6 1.6a2.8 2.8 0 0 1-4-4L4.5 7.5',
  restart: 'M12.5 5.5A5 5 0 1 0 13 9M13 2.5v3.3H9.7',
  close: 'M4 4l8 8M12 4l-8 8',
  file: 'M3.5 2h5.5l3.5 3.5V14h-9zM9 2v3.5h3.5',
  save: 'M8 2v8.5M4.5 7.5L8 11l3.5-3.5M2.5 11v3h11v-3',
  more: 'M4 6.5L8 10.5l4-4',
  export: 'M9 3h4v4M13 3L7.5 8.5M11 9.5V13H3V5h3.5',
  picture: 'M2 3h12v10H2zM2 11l3.5-3.5 2.5 2.5 3-3.5 3 3.5M5 5.6v.1',
  sun: 'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6M8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1.1 1.1M11.9 11.9L13 13M13 3l-1.1 1.1M4.1 11.9L3 13',
  moon: 'M13.5 9.5A6 6 0 0 1 6.5 2.5a6 6 0 1 0 7 7z',
  compare: 'M2 3.5h5v9H2zM9 3.5h5v9H9z',
  pin: 'M6 2h4l-.5 4 2 2.5h-7L6.5 6zM8 8.5V14',
  edit: 'M3 13l.8-3.2 6.7-6.7 2.4 2.4-6.7 6.7zM9 4.6L11.4 7',
  bin: 'M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.6 9h5.8l.6-9M6.8 7v4M9.2 7v4',
  wide: 'M5 5L2 8l3 3M11 5l3 3-3 3M2 8h12',
  undo: 'M6 3L3 6l3 3M3.5 6H9a3.5 3.5 0 0 1 0 7H6',
} as const;

export type IconName = keyof typeof paths;

/** Icons made of areas; the others are strokes. */
const filled: readonly IconName[] = ['play', 'pause', 'step'];

/** `size` in CSS pixels. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} {...(filled.includes(name) ? { fill: 'currentColor' } : strokes)} />
    </svg>
  );
}

const strokes = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.5,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;
