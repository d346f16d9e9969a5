// The article that the examples open with.
export const PARAGRAPHS = [
  'Harbour of Lisbon to close for repairs',
  'LISBON (Reuters) - The port of Lisbon will close on Friday for three ' +
      'weeks, Mayor Rui Santos said on Monday.',
  'Santos met Transport Minister Ana Ribeiro on Tuesday, November 5, 2018 to ' +
      'plan the repairs. "It had to be done," he told reporters.',
  'The quay was damaged by Storm Leslie in October. The harbour opens again ' +
      'at the end of November, the Port Authority of Lisbon said.',
];

export const HTML = `<h1>${PARAGRAPHS[0]}</h1>` +
    PARAGRAPHS.slice(1).map((text) => `<p>${text}</p>`).join('');

/** What every example does once its editor runs. */
export const OPTIONS = {analyze: {date: '2018-11-06'}};
