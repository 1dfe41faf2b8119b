import { render } from '@inquirer/testing';

/** A prompt on inquirer's own test screen. One that a test leaves open ends with the test run, and quietly. */
export const rendered: typeof render = async (prompt, config, options) => {
  const screen = await render(prompt, config, options);
  screen.answer.catch(() => {});
  return screen;
};
