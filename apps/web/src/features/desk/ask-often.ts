/** What others do on the desk is seen within so many milliseconds, and on return to the page. */
export const often = { refetchInterval: 20_000, refetchOnWindowFocus: "always" } as const;
