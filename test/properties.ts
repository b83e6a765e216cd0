import fc from "fast-check";

/** One seed for all properties, so that the same code passes or fails alike everywhere: another by PLIMSOLL_SEED. */
fc.configureGlobal({ seed: Number(process.env.PLIMSOLL_SEED ?? 1876) });
