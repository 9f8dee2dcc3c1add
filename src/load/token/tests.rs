//! Answers of a real authority, whole and damaged.

use super::{Token, TokenFault};

macro_rules! given {
    ($name:literal) => {
        include_bytes!(concat!(
            "../../../tests/cases/timestamp/kept/in/given/",
            $name
        ))
    };
}

const REPLY: &[u8] = given!("reply.tsr");

#[test]
fn an_answer_and_its_token_alone_say_the_same() {
    let answer = Token::parse(REPLY).expect("an answer");
    assert_eq!(answer.at.to_string(), "2026-11-28T14:57:38Z");
    assert_eq!(answer.by, "Horodatage d'essai");
    assert_eq!(Token::parse(&answer.bytes), Ok(answer.clone()));
    let text = Token::parse(given!("token.pem")).expect("text");
    assert_eq!(Token::parse(&text.bytes), Ok(text.clone()));
    assert_eq!(text.imprint, answer.imprint);
    // Without the field for it, the name is that in the signer's certificate.
    let certified = Token::parse(given!("certificate.tsr")).expect("an answer");
    assert_eq!(certified.by, answer.by);
}

#[test]
fn an_answer_cut_short_or_with_a_byte_changed_is_refused_or_read_and_never_worse() {
    for end in 0..REPLY.len() {
        assert_eq!(Token::parse(&REPLY[..end]), Err(TokenFault::NotAToken));
    }
    for at in 0..REPLY.len() {
        for byte in [0x00, 0x30, 0x80, 0xA0, 0xFF] {
            let mut bytes = REPLY.to_vec();
            bytes[at] = byte;
            if let Ok(token) = Token::parse(&bytes) {
                assert_eq!(Token::parse(&token.bytes), Ok(token.clone()));
            }
        }
    }
}
