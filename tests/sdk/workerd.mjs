// The scenario in workerd: the files come in the request, the result goes out in the answer.
import init, * as sdk from "shipside";
import { scenario } from "./scenario.mjs";
import { unpack } from "./unpack.mjs";

export default {
  async fetch(request) {
    await init();
    return Response.json(await scenario(sdk, unpack(await request.text())));
  },
};
