/** The files of `packed()` again; runs in every host. */
export const unpack = (text) =>
  JSON.parse(text, (_, value) =>
    typeof value?.base64 === "string" ? Uint8Array.from(atob(value.base64), (c) => c.charCodeAt(0)) : value,
  );
