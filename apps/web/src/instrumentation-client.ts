import { listenForSearch } from "@/features/search/asked-by-key";

// Next runs this file before React takes the page over: what is pressed until then is not lost.
listenForSearch();
