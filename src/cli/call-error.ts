/** The call or the environment is at fault: exit code 2. The message is shown as it is. */
export class CallError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CallError';
  }
}
