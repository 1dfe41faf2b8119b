/**
 * Takes the place of inquirer's own prompts in the build. `assess` registers prompts of its own and never runs these;
 * with them would come an external editor and the tables of every character set it may meet, 330 kB in all.
 */
export { Separator } from '@inquirer/core';

function neverAsked() {
  throw new Error('Only the prompts of src/prompts are part of the build.');
}

export {
  neverAsked as checkbox,
  neverAsked as confirm,
  neverAsked as editor,
  neverAsked as expand,
  neverAsked as input,
  neverAsked as number,
  neverAsked as password,
  neverAsked as rawlist,
  neverAsked as search,
  neverAsked as select,
};
