//! Browsers that are open. Starting one takes seconds, so a test that ends well leaves its
//! browser to another; the last of those that run closes all.

use crate::driver::{Driver, Engine};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use std::sync::{Mutex, MutexGuard, PoisonError};
use tokio::runtime::{Builder, Runtime};

/// A browser with its driver.
pub struct Session {
    /// What the client's work runs in.
    pub runtime: Runtime,
    /// What tells the browser what to do.
    pub client: Client,
    _driver: Driver,
}

impl Session {
    fn start(engine: Engine) -> Session {
        let driver = Driver::start(engine);
        let runtime = Builder::new_current_thread().enable_all().build();
        let runtime = runtime.expect("a runtime");
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let capabilities = engine.capabilities();
        builder.capabilities(capabilities.as_object().expect("an object").clone());
        let address = format!("http://127.0.0.1:{}", driver.port);
        let client = runtime.block_on(builder.connect(&address));
        Session {
            runtime,
            client: client.expect("a browser"),
            _driver: driver,
        }
    }

    /// Ends the browser; when its driver is ended first, it stays behind.
    pub fn close(self) {
        let _ = self.runtime.block_on(self.client.close());
    }
}

struct Pool {
    /// How many tests run.
    busy: usize,
    idle: Vec<Session>,
}

static POOL: Mutex<Pool> = Mutex::new(Pool {
    busy: 0,
    idle: Vec::new(),
});

fn pool() -> MutexGuard<'static, Pool> {
    POOL.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The time of one test: while it lasts, browsers stay open.
pub struct Turn(());

impl Turn {
    pub fn begin() -> Turn {
        pool().busy += 1;
        Turn(())
    }

    /// A browser: one that another test left, or a new one.
    pub fn session(&self) -> Session {
        let left = pool().idle.pop();
        left.unwrap_or_else(|| Session::start(Engine::chosen()))
    }

    /// Leaves a browser to the tests that follow.
    pub fn leave(&self, session: Session) {
        pool().idle.push(session);
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        let mut pool = pool();
        pool.busy -= 1;
        if pool.busy == 0 {
            let left = std::mem::take(&mut pool.idle);
            drop(pool);
            left.into_iter().for_each(Session::close);
        }
    }
}
