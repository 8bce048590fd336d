/** What a password has to be, in words; the API holds it. */
export const passwordRules =
  "15 to 128 characters; a few words make a good one. Common words, your own name and repetitions are refused.";
