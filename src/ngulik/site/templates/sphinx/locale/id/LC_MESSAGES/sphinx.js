// What the search says; Sphinx's own Indonesian has gaps and a misspelling.
Documentation.addTranslations({
  locale: "id",
  plural_expr: "0",
  messages: {
    ", in ": ", di ",
    "Hide Search Matches": "Hilangkan tanda hasil pencarian",
    "Preparing search...": "Menyiapkan pencarian …",
    "Search Results": "Hasil pencarian",
    "Searching": "Mencari",
    "Search finished, found one page matching the search query.": ["Ditemukan ${resultCount} halaman."],
    "Your search did not match any documents. Please make sure that all words are spelled correctly and that you've selected enough categories.":
      "Tidak ada halaman yang cocok. Periksa ejaannya, atau coba kata dasar, misalnya “adu” untuk “pengaduan”.",
  },
});
