// The engine in its own thread: heavy jobs run here, a slice at a time, while the page stays live.
//
//   to the worker:    { id, job, args, bytes? }     or  { cancel: id }
//   from the worker:  { ready: true } once  ·  { id, progress: { done, total } }  ·  { id, ok, bytes? }
//                     { id, failed: Failure }  ·  { id, cancelled: true }
//
// Between two slices the thread takes its next message, so that progress is seen, a cancel is heard and
// several jobs share the thread. A font that a label needs is fetched when the engine asks for it.

const failure = (code, en, zh) => ({ code, message: { en, zh } });

const notLoaded = (error) =>
  failure(
    "engine/not-loaded",
    `The engine could not be loaded (${error?.message ?? error}). Check the connection and reload the page; nothing imported is lost.`,
    `引擎加载失败（${error?.message ?? error}）。请检查网络后刷新页面，已导入的数据不会丢失。`,
  );
const assetMissing = (name, why) =>
  failure(
    "engine/asset-missing",
    `The font ${name} could not be loaded (${why}). Check the connection and print the label again.`,
    `字体 ${name} 加载失败（${why}）。请检查网络后重新生成面单。`,
  );
const crashed = (job) =>
  failure(
    "engine/crashed",
    `The engine stopped while doing “${job}”; this is a fault in Shipside, not in your data. It has been restarted: try again, and with fewer orders at once if it happens again.`,
    `执行“${job}”时引擎意外中止，这是 Shipside 的问题，不是数据的问题。引擎已重新启动，请重试；若再次出现，请减少每次处理的订单数。`,
  );

// The engine module. After a crash its memory cannot be trusted: the next job gets a fresh instance,
// which the fragment brings about (one module per URL, one download for both).
let instances = 0;
let engine = null;
function load() {
  engine ??= start(`./engine/shipside_wasm.js#${(instances += 1)}`).catch((error) => {
    engine = null;
    throw notLoaded(error);
  });
  return engine;
}
async function start(url) {
  const module = await import(url);
  await module.default({ module_or_path: new URL("engine/shipside_wasm_bg.wasm", self.location.href) });
  return { module, broken: false };
}

// A macrotask: `setTimeout` would cost 4 ms a turn.
const channel = new MessageChannel();
const waiting = [];
channel.port1.onmessage = () => waiting.shift()?.();
const nextTurn = () =>
  new Promise((resume) => {
    waiting.push(resume);
    channel.port2.postMessage(null);
  });

const fonts = new Map(); // file name -> Promise<Uint8Array>
function font(name) {
  if (!fonts.has(name)) {
    const loading = fetchFont(name).catch((error) => {
      fonts.delete(name);
      throw error;
    });
    fonts.set(name, loading);
  }
  return fonts.get(name);
}
async function fetchFont(name) {
  let answer;
  try {
    answer = await fetch(new URL(`fonts/${encodeURIComponent(name)}`, self.location.href));
  } catch (error) {
    throw assetMissing(name, error.message);
  }
  if (!answer.ok) throw assetMissing(name, `HTTP ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

// Takes one step; when the engine lacks fonts, brings them and takes the step again.
async function stepWithFonts(module, job) {
  const brought = new Set();
  for (;;) {
    try {
      return job.step();
    } catch (error) {
      const needs = error?.failure?.needs ?? [];
      if (needs.length === 0) throw error;
      for (const name of needs) {
        if (brought.has(name)) throw assetMissing(name, "not a font");
        brought.add(name);
        module.provideAsset(name, await font(name));
      }
    }
  }
}

const running = new Map(); // id -> { cancelled }

async function run({ id, job: name, args, bytes }) {
  const state = { cancelled: false };
  running.set(id, state);
  let instance = null;
  let job = null;
  try {
    instance = await load();
    job = new instance.module.Job(name, args ?? {}, bytes);
    for (;;) {
      if (state.cancelled) {
        self.postMessage({ id, cancelled: true });
        return;
      }
      if (instance.broken) throw crashed(name);
      const { done, total, finished } = await stepWithFonts(instance.module, job);
      self.postMessage({ id, progress: { done, total } });
      if (finished) break;
      await nextTurn();
    }
    const result = job.result();
    if (result.bytes) self.postMessage({ id, ok: result.value, bytes: result.bytes }, [result.bytes.buffer]);
    else self.postMessage({ id, ok: result.value });
  } catch (error) {
    self.postMessage({ id, failed: asFailure(error, name, instance) });
  } finally {
    running.delete(id);
    if (job && !instance.broken) job.free();
  }
}

// A Failure of the engine, one made here, or the end of the instance.
function asFailure(error, name, instance) {
  if (error?.failure) return error.failure;
  if (error?.code && error?.message?.zh) return error;
  if (instance) {
    instance.broken = true;
    engine = null;
  }
  console.error(error);
  return crashed(name);
}

self.onmessage = ({ data }) => {
  if ("cancel" in data) {
    const state = running.get(data.cancel);
    if (state) state.cancelled = true;
  } else {
    run(data);
  }
};

load().then(
  () => self.postMessage({ ready: true }),
  () => {}, // every job tries again and reports it
);
