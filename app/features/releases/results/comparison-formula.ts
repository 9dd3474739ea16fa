/** How the difference is computed, from everybody and within strata: for people to do again. */
export const comparisonFormula: readonly string[] = [
  'Of each row: people with an LER n₁, of them hired a; people without n₀, of them hired c; N = n₁ + n₀.',
  'Difference d = a ÷ n₁ − c ÷ n₀. Interval (Newcombe): d − √((p₁ − l₁)² + (u₀ − p₀)²) to d + √((u₁ − p₁)² + (p₀ − l₀)²), from Wilson’s limits l and u of the two shares p₁ and p₀.',
  'Within strata (Mantel-Haenszel): D = Σ(a·n₀ − c·n₁)/N ÷ W, with W = Σ n₁·n₀/N, over the strata of which all four numbers are shown.',
  'Interval (Sato): D ± 1.96·√(D·ΣP + ΣQ) ÷ W, with P = (n₁²·c − n₀²·a + n₁·n₀·(n₀ − n₁)/2)/N² and Q = (a·(n₀ − c) + c·(n₁ − a))/2N.',
  'Ratio: R = Σ a·n₀/N ÷ Σ c·n₁/N; interval R ÷ f to R · f, with f = exp(1.96·√V) and V = Σ((a + c)·n₁·n₀ − a·c·N)/N² ÷ (Σ a·n₀/N · Σ c·n₁/N).',
];

/** How the tests beside it are computed. */
export const comparisonTestFormula: readonly string[] = [
  'p of a day: χ² = (Σ a − n₁·(a + c)/N)² ÷ Σ n₁·n₀·(a + c)·(N − a − c)/(N²·(N − 1)), one degree of freedom, over the strata.',
  'Holm, over the days tested: p in ascending order times 4, 3, 2, 1 (times as many as are left), never below the one before, at most 1.',
  'Grouped log-rank: the same sums over strata and spans (0 to 30, 31 to 60, 61 to 90, 91 to 180 days), n₁ and n₀ being those not hired before the span, a and c those hired in it. Where a day is hidden, the span goes on to the next day that is shown.',
];
