import { COMPONENTS, type Continuum, type PracticeId } from '../core/continuum.ts';
import { shuffle } from './shuffle.ts';

export type Order = 'component' | 'stage' | 'shuffled';

/**
 * The order in which the practices are asked. `component`: one component after the other, each from stage 1 up.
 * `stage`: as the continuum lists them. `shuffled`: at random, but the same for the same seed.
 */
export function practiceOrder(continuum: Continuum, order: Order, seed = ''): PracticeId[] {
  const { practices } = continuum;
  switch (order) {
    case 'stage':
      return practices.map(({ id }) => id);
    case 'shuffled':
      return shuffle(
        practices.map(({ id }) => id),
        seed,
      );
    case 'component':
      return COMPONENTS.flatMap((component) =>
        practices.filter((practice) => practice.component === component).map(({ id }) => id),
      );
  }
}
