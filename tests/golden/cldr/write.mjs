// Writes the tables beside it anew: `node tests/golden/cldr/write.mjs`.
//
// Run it with the Node that README.md names; newer data is a change of its own. `dates`, `lists`,
// `numbers` and `plurals` keep their languages and what is given; the others are for the languages
// whose words are built in.

import { readFileSync, writeFileSync } from "node:fs";

const SHIPPED = ["fr", "en", "ar", "de", "es", "it"];
const YEAR = 2024; // A leap year.
const AMOUNTS = ["0.50", "2100.00", "209893.00"];
const CURRENCIES = ["EUR", "USD", "GBP", "CHF"];
const COUNTS = [0, 1, 2, 3, 11, 100];
const UNITS = {
  year: (n) => `P${n}Y`,
  month: (n) => `P${n}M`,
  week: (n) => `P${n}W`,
  day: (n) => `P${n}D`,
  hour: (n) => `PT${n}H`,
  minute: (n) => `PT${n}M`,
  second: (n) => `PT${n}S`,
};

const path = (name) => new URL(`${name}.tsv`, import.meta.url);

function write(name, rows) {
  writeFileSync(path(name), rows.map((row) => `${row.join("\t")}\n`).join(""));
}

function rewrite(name, written) {
  const lines = readFileSync(path(name), "utf8").trimEnd().split("\n");
  write(name, lines.map((line) => {
    const [lang, given] = line.split("\t");
    return [lang, given, written(lang, given)];
  }));
}

function longDate(lang, day) {
  const form = { dateStyle: "long", calendar: "gregory", timeZone: "UTC" };
  return new Intl.DateTimeFormat(lang, form).format(new Date(`${day}T00:00:00Z`));
}

function decimal(lang, number) {
  const digits = (number.split(".")[1] ?? "").length;
  const form = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(lang, form).format(number);
}

function money(lang, amount, currency) {
  return new Intl.NumberFormat(lang, { style: "currency", currency }).format(amount);
}

function duration(lang, count, unit) {
  return new Intl.NumberFormat(lang, { style: "unit", unit, unitDisplay: "long" }).format(count);
}

function daysOfYear() {
  const days = [];
  for (let day = new Date(Date.UTC(YEAR, 0, 1)); day.getUTCFullYear() === YEAR;) {
    days.push(day.toISOString().slice(0, 10));
    day.setUTCDate(day.getUTCDate() + 1);
  }
  return days;
}

write("year", SHIPPED.flatMap((lang) => daysOfYear().map((day) => [lang, day, longDate(lang, day)])));
write("money", SHIPPED.flatMap((lang) => CURRENCIES.flatMap((currency) =>
  AMOUNTS.map((amount) => [lang, `${amount} ${currency}`, money(lang, amount, currency)]))));
// For one, CLDR's Arabic has the noun alone and our messages add the word « one ».
const counting = SHIPPED.filter((lang) => lang !== "ar");
write("durations", counting.flatMap((lang) => Object.entries(UNITS).flatMap(([unit, iso]) =>
  COUNTS.map((count) => [lang, iso(count), duration(lang, count, unit)]))));
// The names that the English words hold, asked of CLDR in every language.
const words = readFileSync(new URL("../../../locales/en/names.ftl", import.meta.url), "utf8");
const names = [...words.matchAll(/^(language|country)-(\S+) =/gm)];
write("names", SHIPPED.flatMap((lang) => names.map(([, kind, code]) => {
  const type = kind === "country" ? "region" : "language";
  return [lang, `${kind}-${code}`, new Intl.DisplayNames(lang, { type }).of(code)];
})));
rewrite("dates", longDate);
rewrite("numbers", decimal);
rewrite("lists", (lang, count) =>
  new Intl.ListFormat(lang).format(["A", "B", "C", "D"].slice(0, Number(count))));
rewrite("plurals", (lang, number) => new Intl.PluralRules(lang).select(Number(number)));
