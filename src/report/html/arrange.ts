import type { Block, ReportSection } from '../document.ts';

const isLine = (block: Block): boolean => block.kind === 'chart' && block.chart === 'line';

/**
 * The sections as a page shows them: it opens with the first figure, then the sentence, the other figures and the line on
 * which the result stands, and so need not show the line a second time.
 */
export function arranged(sections: readonly ReportSection[]): readonly ReportSection[] {
  const opening = sections.some(({ name }) => name === 'summary');
  const line = sections.flatMap(({ blocks }) => blocks.filter(isLine));
  return sections.map((section) => {
    const { name, blocks } = section;
    if (name === 'summary') return { ...section, blocks: opened(blocks, line) };
    return opening ? { ...section, blocks: blocks.filter((block) => !isLine(block)) } : section;
  });
}

function opened(blocks: readonly Block[], line: readonly Block[]): readonly Block[] {
  const figures = blocks.flatMap((block) => (block.kind === 'facts' ? block.items : []));
  const lead = blocks.filter(({ kind }) => kind === 'lead');
  const rest = blocks.filter(({ kind }) => kind !== 'facts' && kind !== 'lead');
  return [
    { kind: 'facts', items: figures.slice(0, 1) },
    ...lead,
    { kind: 'facts', items: figures.slice(1) },
    ...line,
    ...rest,
  ];
}
