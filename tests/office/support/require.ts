import { HOW_TO_INSTALL, officePrograms } from './programs.ts';

/** Stops the run before the first test where the programs are missing. */
export function setup(): void {
  if (officePrograms() === undefined) {
    throw new Error(`There is no office program to run tests/office with. ${HOW_TO_INSTALL}`);
  }
}
