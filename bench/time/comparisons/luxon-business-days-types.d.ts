declare module 'luxon-business-days' {
  class DateTime {
    static local(): DateTime;
    static fromMillis(at: number): DateTime;
    setupBusiness(settings: {
      businessDays: readonly number[];
      holidayMatchers: readonly ((day: DateTime) => boolean)[];
    }): void;
    plusBusiness(count: { days: number }): DateTime;
    startOf(unit: 'day'): DateTime;
    set(values: { hour: number }): DateTime;
    toISODate(): string | null;
    toMillis(): number;
  }
  const luxon: { readonly DateTime: typeof DateTime };
  export = luxon;
}
