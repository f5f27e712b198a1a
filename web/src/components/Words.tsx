import { scriptOf } from '../script';

/** What a person wrote, in its own direction, font and language, whatever the page around it is in. */
export function Words({ text, className = '' }: { text: string; className?: string }) {
  const script = scriptOf(text);
  const classes = `${className} ${script === 'arab' ? 'nastaliq' : script === 'latn' ? 'latin' : ''}`.trim();
  return <bdi dir="auto" lang={script === 'arab' ? 'ur' : undefined} className={classes || undefined}>{text}</bdi>;
}
