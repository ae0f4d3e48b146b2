/** Formatters of these fields, one a zone: to make one costs more than a hundred uses of it. */
export function zoneFormats(fields: Intl.DateTimeFormatOptions): (timeZone: string) => Intl.DateTimeFormat {
  const formatters = new Map<string, Intl.DateTimeFormat>();
  return (timeZone) => {
    let formatter = formatters.get(timeZone);
    if (formatter === undefined) {
      formatter = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', { timeZone, ...fields });
      // One zone can be spelt in very many mixtures of capitals.
      if (formatters.size >= 1000) {
        formatters.clear();
      }
      formatters.set(timeZone, formatter);
    }
    return formatter;
  };
}
