/** Hands a file to whoever reads the page. */
export function saveFile(name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

export const svgFile = (picture: string): Blob => new Blob([picture], { type: "image/svg+xml" });

/** The same picture in pixels, twice as many as its size says, for places that take no SVG. */
export async function pngFile(picture: string): Promise<Blob> {
  const image = new Image();
  const url = URL.createObjectURL(svgFile(picture));
  try {
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * 2;
    canvas.height = image.naturalHeight * 2;
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, fail) =>
      canvas.toBlob((file) => (file ? done(file) : fail(new Error("The picture could not be made.")))),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}
