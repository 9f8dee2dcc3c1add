//! The thread that follows a site.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::sys::Failure;
use crate::sys::files::{Listing, Touched};

use super::batch::{Heard, hear};
use super::eyes::Eyes;
use super::names::Names;
use super::{How, Means, News, PAUSE, Reason, Word, drive};

/// How many times as long as a look took is waited for the next one, so that a slow drive has nine
/// tenths of its time for others.
const REST: u32 = 10;

/// How long the system's watcher may take to end.
const END: Duration = Duration::from_secs(5);

/// Follows a site and says what of it was touched.
pub struct Follower {
    root: PathBuf,
    how: How,
    listing: Listing,
    sight: Sight,
    means: Arc<Mutex<Means>>,
    sender: Sender<Word>,
    words: Receiver<Word>,
}

/// How changes come to be known.
enum Sight {
    /// The system tells them.
    Told(Box<Eyes>, Names),
    /// The listing is compared with another one after this while.
    Looking(Duration),
    /// There is no site to be seen; perhaps it comes back.
    Gone,
}

impl Follower {
    /// Begins to watch; the follower hears what is sent to `sender`.
    ///
    /// # Errors
    /// [`Failure::Io`] where the site's folder cannot be read.
    pub fn new(
        root: &Path,
        how: How,
        sender: Sender<Word>,
        words: Receiver<Word>,
    ) -> Result<(Self, Arc<Mutex<Means>>), Failure> {
        let (listing, sight, means) = open(root, how, &sender)?;
        let means = Arc::new(Mutex::new(means));
        let shared = Arc::clone(&means);
        let follower = Self {
            // Where the process stands may change; the site stays.
            root: listing.root().to_owned(),
            how,
            listing,
            sight,
            means,
            sender,
            words,
        };
        Ok((follower, shared))
    }

    /// Says what is touched until it is told to stop.
    pub fn run(mut self, mut tell: impl FnMut(News)) {
        while let Some(heard) = self.next(&mut |touched| tell(News::Begun(touched))) {
            if let Some(news) = self.settle(heard) {
                tell(news);
            }
        }
        self.end();
    }

    /// Waits for what is touched next; `None` is the end.
    fn next(&self, begun: &mut dyn FnMut(Touched)) -> Option<Heard> {
        let wait = match &self.sight {
            Sight::Told(_, names) => {
                return Some(hear(&self.words, names, begun)).filter(is_no_end);
            }
            Sight::Looking(wait) => *wait,
            Sight::Gone => self.how.pause(),
        };
        let until = Instant::now() + wait;
        loop {
            let left = until.saturating_duration_since(Instant::now());
            match self.words.recv_timeout(left) {
                Ok(Word::Stop) | Err(RecvTimeoutError::Disconnected) => return None,
                // Left over from when the system told.
                Ok(Word::Told(_)) => {}
                Err(RecvTimeoutError::Timeout) => {
                    return Some(Heard::Touched(Touched::Everything, false));
                }
            }
        }
    }

    /// Makes sure that what comes next will be known, and returns what there is to tell.
    fn settle(&mut self, heard: Heard) -> Option<News> {
        let touched = match (heard, &mut self.sight) {
            (Heard::Stop, _) => None,
            (Heard::Failed(reason), _) => Some(self.look_from_now_on(reason)),
            (Heard::Touched(..), Sight::Looking(_)) => self.look(),
            (
                Heard::Touched(touched @ Touched::Paths(_), is_as_begun),
                Sight::Told(eyes, names),
            ) => {
                let led_on = leads_on(&self.listing, &touched);
                if self.listing.relist(&touched).is_err() {
                    self.sight = Sight::Gone;
                    return Some(News::anew(Touched::Everything));
                }
                if !led_on && !leads_on(&self.listing, &touched) {
                    return Some(News::Settled {
                        touched,
                        is_as_begun,
                    });
                }
                if let Err(error) = eyes.cover(&mut self.listing, &touched) {
                    Some(self.look_from_now_on(Reason::of(&error)))
                } else {
                    *names = Names::of(&self.listing);
                    Some(touched)
                }
            }
            (Heard::Touched(..), Sight::Told(..)) => {
                self.begin_again();
                Some(Touched::Everything)
            }
            (Heard::Touched(..), Sight::Gone) => {
                self.begin_again();
                let is_back = !matches!(self.sight, Sight::Gone);
                is_back.then_some(Touched::Everything)
            }
        };
        touched.map(News::anew)
    }

    /// Begins as at the start; nothing that was watched before is relied upon.
    fn begin_again(&mut self) {
        // Closed first: the system allows only so many watchers.
        self.sight = Sight::Gone;
        if let Ok((listing, sight, means)) = open(&self.root, self.how, &self.sender) {
            self.listing = listing;
            self.sight = sight;
            *self.means.lock().unwrap_or_else(PoisonError::into_inner) = means;
        }
    }

    fn look_from_now_on(&mut self, reason: Reason) -> Touched {
        self.sight = Sight::Looking(self.how.pause());
        // Where there is no site any more, the first look finds it out.
        let _ = self.listing.relist(&Touched::Everything);
        let means = Means::Poll(reason);
        *self.means.lock().unwrap_or_else(PoisonError::into_inner) = means;
        Touched::Everything
    }

    /// Compares the site with what it was.
    fn look(&mut self) -> Option<Touched> {
        let began = Instant::now();
        let Ok(listing) = Listing::of(&self.root) else {
            self.sight = Sight::Gone;
            return Some(Touched::Everything);
        };
        let paths = self.listing.differences(&listing);
        self.listing = listing;
        self.sight = Sight::Looking(self.how.pause().max(began.elapsed() * REST));
        (!paths.is_empty()).then_some(Touched::Paths(paths))
    }

    /// Ends the system's watcher and waits for its thread, which drops its sender as it ends.
    fn end(self) {
        drop((self.sight, self.sender));
        let until = Instant::now() + END;
        let left = || until.saturating_duration_since(Instant::now());
        while self.words.recv_timeout(left()).is_ok() {}
    }
}

impl How {
    fn pause(self) -> Duration {
        match self {
            Self::Best => PAUSE,
            Self::Poll(pause) => pause,
        }
    }
}

impl News {
    /// Returns that something settled of which nothing told before may be relied upon: there were
    /// paths in it that nothing watched.
    fn anew(touched: Touched) -> Self {
        Self::Settled {
            touched,
            is_as_begun: false,
        }
    }
}

fn is_no_end(heard: &Heard) -> bool {
    !matches!(heard, Heard::Stop)
}

/// Begins to watch a site by the best means there are.
fn open(root: &Path, how: How, sender: &Sender<Word>) -> Result<(Listing, Sight, Means), Failure> {
    let mut listing = Listing::of(root)?;
    let reason = match how {
        How::Poll(_) => Some(Reason::Asked),
        How::Best => shared(&listing).map(Reason::Shared),
    };
    let reason = match reason {
        Some(reason) => reason,
        None => match Eyes::open(&mut listing, sender.clone()) {
            Ok(eyes) => {
                let names = Names::of(&listing);
                return Ok((listing, Sight::Told(Box::new(eyes), names), Means::Events));
            }
            Err(error) => Reason::of(&error),
        },
    };
    Ok((listing, Sight::Looking(how.pause()), Means::Poll(reason)))
}

/// Returns what kind of drive a folder of the site is on, where other machines write there.
fn shared(listing: &Listing) -> Option<&'static str> {
    let folders = listing.folders(&Touched::Everything).into_iter();
    let mut folders = folders.map(|(_, real)| real.as_path());
    drive::shared(listing.root()).or_else(|| folders.find_map(drive::shared))
}

/// Returns whether a folder or link is touched: only these lead to other paths.
fn leads_on(listing: &Listing, touched: &Touched) -> bool {
    !listing.folders(touched).is_empty() || !listing.links(touched).is_empty()
}
