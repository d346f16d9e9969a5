// Makes core/data/time/moving_holidays.tsv: days of feasts that other calendars
// count, by the calendars of ICU that come with Node.
//
// usage: node build_moving_holidays.mjs > core/data/time/moving_holidays.tsv
const FEASTS = [  // column, calendar, its month, its day
  ['lunar_new_year', 'chinese', '1', '1'],
  ['passover', 'hebrew', 'Nisan', '15'],
  ['rosh_hashanah', 'hebrew', 'Tishri', '1'],
  ['yom_kippur', 'hebrew', 'Tishri', '10'],
  ['hanukkah', 'hebrew', 'Kislev', '25'],
  ['eid_al_fitr', 'islamic-umalqura', '10', '1'],
  ['eid_al_adha', 'islamic-umalqura', '12', '10'],
  ['ramadan', 'islamic-umalqura', '9', '1'],
  ['islamic_new_year', 'islamic-umalqura', '1', '1'],
  ['ashura', 'islamic-umalqura', '1', '10'],
  ['mawlid', 'islamic-umalqura', '3', '12'],
];
const formats = new Map();
function parts(calendar, date) {
  if (!formats.has(calendar)) {
    formats.set(calendar, new Intl.DateTimeFormat(
        `en-u-ca-${calendar}`,
        {day: 'numeric', month: 'numeric', year: 'numeric', timeZone: 'UTC'}));
  }
  return Object.fromEntries(formats.get(calendar).formatToParts(date)
      .map(({type, value}) => [type, value]));
}
const lines = [
  '# Feasts by their day of the Gregorian calendar (MM-DD; two when they fall',
  '# twice into a year). Jewish ones begin the evening before; Islamic ones are',
  '# those of the Umm al-Qura calendar, sightings of the moon may differ by a day.',
  '# Made by toolchain/time/build_moving_holidays.mjs from the calendars of ICU',
  '# (Unicode License v3).',
  `#: year ${FEASTS.map(([name]) => name).join(' ')}`,
];
for (let year = 1981; year <= 2040; ++year) {
  const cells = FEASTS.map(() => []);
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1);
       at += 86400000) {
    const date = new Date(at);
    FEASTS.forEach(([, calendar, month, day], i) => {
      const own = parts(calendar, date);
      if (own.month === month && own.day === day) {
        cells[i].push(date.toISOString().slice(5, 10));
      }
    });
  }
  lines.push([year, ...cells.map((days) => days.join(';'))].join('\t'));
}
console.log(lines.join('\n'));
