import { nodeIo } from '../io/node.ts';
import { run } from './run.ts';

/** The program on this machine. Returns the exit code. */
export function main(argv: readonly string[]): Promise<number> {
  return run(argv, nodeIo());
}
