/**
 * How many clusters of equal size would carry as much: (Σn)²/Σn². One cluster with nearly all the cases leaves about
 * one, however many there are; a variance over clusters then tells little.
 *
 * @source  Kish (1965), Survey Sampling; as degrees of freedom: Carter, Schnepel & Steigerwald (2017), doi:10.1162/REST_a_00639
 * @units   n: Σn of the clusters; nn: Σn²; result between 1 and their number, 0 without cases
 * @example effectiveClusters(40, 800) // two of twenty → 2
 */
export function effectiveClusters(n: number, nn: number): number {
  return nn > 0 ? (n * n) / nn : 0;
}
