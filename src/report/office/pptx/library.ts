import pptxgenjs from 'pptxgenjs';

// The library's types say CommonJS, while what is loaded is its ES module.
export const Presentation = pptxgenjs as unknown as typeof pptxgenjs.default;
export type Presentation = pptxgenjs.default;
export type Slide = pptxgenjs.default.Slide;
export type TextOptions = pptxgenjs.default.TextPropsOptions;
export type TableRow = pptxgenjs.default.TableRow;
export type CellOptions = pptxgenjs.default.TableCellProps;
export type Layout = pptxgenjs.default.SlideMasterProps;
