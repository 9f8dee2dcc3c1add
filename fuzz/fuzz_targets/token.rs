//! Any bytes are read as a time stamp without a panic, and a token that is read is read again alone.
#![no_main]

use avenant::load::token::Token;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(token) = Token::parse(bytes) {
        assert_eq!(Token::parse(&token.bytes), Ok(token.clone()));
    }
});
