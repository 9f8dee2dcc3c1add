//! Many things at once.

use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::task::Poll;

/// Does two things at once, of which the first is begun first, and returns what both came to.
pub(super) async fn both<A, B>(
    one: impl Future<Output = A>,
    other: impl Future<Output = B>,
) -> (A, B) {
    let (mut one, mut other) = (pin!(one), pin!(other));
    let (mut first, mut second) = (None, None);
    poll_fn(move |context| {
        if first.is_none()
            && let Poll::Ready(done) = one.as_mut().poll(context)
        {
            first = Some(done);
        }
        if second.is_none()
            && let Poll::Ready(done) = other.as_mut().poll(context)
        {
            second = Some(done);
        }
        match (first.take(), second.take()) {
            (Some(one), Some(other)) => Poll::Ready((one, other)),
            (one, other) => {
                (first, second) = (one, other);
                Poll::Pending
            }
        }
    })
    .await
}

/// Begins something and does not wait for its end.
pub(super) async fn begin<F: Future>(deed: F) {
    let mut deed = pin!(deed);
    poll_fn(|context| {
        // It may have ended at once, which makes no difference.
        let _ = deed.as_mut().poll(context);
        Poll::Ready(())
    })
    .await;
}

/// Does work, at most `width` pieces of it at a time, and tells `done` what each came to. After the
/// first failure nothing more is begun, what is under way is ended, and the failure returned.
pub(super) async fn at_once<F, T, E>(
    mut work: impl Iterator<Item = F>,
    width: usize,
    mut done: impl FnMut(T),
) -> Result<(), E>
where
    F: Future<Output = Result<T, E>>,
{
    let mut running: Vec<Pin<Box<F>>> = Vec::with_capacity(width);
    let mut failed = None;
    poll_fn(|context| {
        loop {
            while failed.is_none() && running.len() < width {
                let Some(piece) = work.next() else { break };
                running.push(Box::pin(piece));
            }
            let before = running.len();
            running.retain_mut(|piece| match piece.as_mut().poll(context) {
                Poll::Pending => true,
                Poll::Ready(Ok(result)) => {
                    done(result);
                    false
                }
                Poll::Ready(Err(error)) => {
                    failed.get_or_insert(error);
                    false
                }
            });
            if running.is_empty() {
                // Where the last ones ended at once, there may be more to begin.
                if before == 0 || failed.is_some() {
                    return Poll::Ready(());
                }
            } else if running.len() == before {
                return Poll::Pending;
            }
        }
    })
    .await;
    failed.map_or(Ok(()), Err)
}

#[cfg(test)]
mod tests {
    use super::{at_once, both};

    async fn later(n: usize) -> Result<usize, String> {
        for _ in 0..n % 5 {
            tokio::task::yield_now().await;
        }
        if n == 70 { Err(n.to_string()) } else { Ok(n) }
    }

    fn run(work: std::ops::Range<usize>) -> (Result<(), String>, Vec<usize>) {
        let runtime = tokio::runtime::Builder::new_current_thread().build();
        let mut told = Vec::new();
        let ended = runtime
            .expect("a runtime")
            .block_on(at_once(work.map(later), 8, |n| told.push(n)));
        told.sort_unstable();
        (ended, told)
    }

    #[test]
    fn of_two_things_both_end() {
        let runtime = tokio::runtime::Builder::new_current_thread().build();
        let runtime = runtime.expect("a runtime");
        for (one, other) in [(1, 1), (4, 2), (5, 3), (2, 4)] {
            let ended = runtime.block_on(both(later(one), later(other)));
            assert_eq!(ended, (Ok(one), Ok(other)));
        }
    }

    #[test]
    fn each_is_told_once() {
        assert_eq!(run(0..0), (Ok(()), Vec::new()));
        assert_eq!(run(0..60), (Ok(()), (0..60).collect()));
    }

    #[test]
    fn what_is_under_way_at_a_failure_is_ended_and_nothing_more_begun() {
        let (ended, told) = run(0..500);
        assert_eq!(ended, Err("70".to_owned()));
        assert!(told.len() < 90, "{told:?}");
        assert_eq!(told[..70], (0..70).collect::<Vec<_>>());
    }
}
