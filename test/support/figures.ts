import type { Facts } from '../../shared/indicators/facts'
import { figureOver, type Figure } from '../../shared/indicators/figure'
import { toldOf, type Indicator } from '../../shared/indicators/indicator'
import type { Period } from '../../shared/indicators/period'
import type { Scope } from '../../shared/indicators/row'

/** An indicator over a period, of facts that are there all at once. */
export function figureOf(indicator: Indicator, facts: Facts, scope: Scope, period: Period): Figure {
  return figureOver(toldOf(indicator), indicator.rows(facts), facts.since, scope, period)
}
