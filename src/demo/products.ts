import { productBrands, productClasses, productSizes } from "./names.js";
import { type Chance, stream } from "./rng.js";
import type { Product } from "./types.js";
import { faults } from "./world.js";

const perClass = 15;
const price = stream("product.price");
const popular = stream("product.popularity");
const markUp = stream("product.mark-up");
const brand = stream("product.brand");

export function makeProducts(chance: Chance): Product[] {
  return productClasses.flatMap((c, k) =>
    Array.from({ length: perClass }, (_, i): Product => {
      const size = productSizes[Math.floor(i / c.items.length) + 3 * (i % 2)]!;
      const item = c.items[i % c.items.length]!;
      const sells = Math.round(c.price * 100 * Math.exp(0.45 * chance.normal(price, k, i)));
      const cost = Math.round(sells / (1 + c.markUp * (0.85 + 0.3 * chance.u(markUp, k, i))));
      const maker = productBrands[Math.floor(chance.u(brand, k, i) * productBrands.length)]!;
      return {
        id: `00${k + 1}${String(100 + i * 3)}`,
        name: `${maker}${item}${size}`,
        nameEn: `${c.en} ${k + 1}-${String(i + 1).padStart(2, "0")}`,
        class: c.zh,
        classEn: c.en,
        brand: maker,
        cost,
        price: sells,
        weight: Math.round(c.weight * Math.exp(0.3 * chance.normal(price, k, i, 1)) * 100) / 100,
        leadDays: c.leadDays,
        pieces: c.pieces,
        popularity: Math.exp(0.8 * chance.normal(popular, k, i)),
        safetyFactor: c.zh === faults.stock.class ? faults.stock.safetyFactor : faults.stock.usual,
      };
    }),
  );
}
