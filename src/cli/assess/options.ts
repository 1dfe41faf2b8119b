import type { Order } from '../../questionnaire/order.ts';

/** What the command line says about the interview. */
export interface AssessOptions {
  readonly order?: Order;
  /** Stop asking about a component once its stage is settled. */
  readonly quick?: boolean;
  /** Ask for evidence after a 4 or a 5. */
  readonly evidence?: boolean;
  /** Numbered lists and typed answers; the environment may ask for it, too. */
  readonly accessible?: boolean;
  /** A show of hands instead of one person's answers. */
  readonly votes?: boolean;
}
