//! TLS of FTP servers, who are believed what a certificate proves and nothing else.
//!
//! Servers that require a data connection to continue the session of the control connection (vsftpd and
//! ProFTPD do as they are installed) are what this file is about. In TLS 1.2 one session is continued
//! as often as one likes. In TLS 1.3 every ticket is used once, and new ones arrive on a connection that
//! somebody reads, which one who uploads does not: after two files the server refused. So TLS 1.2 it
//! is, and with a server that has only TLS 1.3, what is left on a data connection is read.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{Shutdown, TcpStream};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use rustls::client::Resumption;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{
    CertificateError, ClientConfig, ClientConnection, ProtocolVersion, RootCertStore, StreamOwned,
    SupportedProtocolVersion, version,
};
use suppaftp::{FtpError, FtpResult, TlsConnector, TlsStream};

use crate::deploy::remote::Reason;

/// The versions of TLS, in the order in which they are tried.
pub const VERSIONS: [&SupportedProtocolVersion; 2] = [&version::TLS12, &version::TLS13];

/// How long to wait for what a server still has to say on a data connection.
const FAREWELL: Duration = Duration::from_secs(2);

/// Returns the authorities whose word is taken: those in a file, or those that browsers trust.
///
/// # Errors
/// [`Reason::Local`] where the file has none.
pub fn authorities(file: Option<&Path>) -> Result<RootCertStore, Reason> {
    let mut roots = RootCertStore::empty();
    let Some(file) = file else {
        roots.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());
        return Ok(roots);
    };
    let local = |why: String| Reason::Local(file.to_owned(), why);
    let text = fs::read(file).map_err(|source| local(source.to_string()))?;
    for certificate in CertificateDer::pem_slice_iter(&text) {
        let certificate = certificate.map_err(|source| local(source.to_string()))?;
        let added = roots.add(certificate);
        added.map_err(|source| local(source.to_string()))?;
    }
    if roots.is_empty() {
        return Err(local("it holds no certificate (PEM)".to_owned()));
    }
    Ok(roots)
}

/// Makes the TLS of one control connection and its data connections. Its sessions are its own: ProFTPD
/// refuses a data connection that continues the session of another control connection.
///
/// # Errors
/// Where the library has no such version.
pub fn connector(
    roots: RootCertStore,
    version: &'static SupportedProtocolVersion,
) -> Result<Connector, Reason> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_protocol_versions(&[version])
        .map_err(|error| reason(&error))?;
    let mut config = config.with_root_certificates(roots).with_no_client_auth();
    config.resumption = Resumption::in_memory_sessions(16);
    Ok(Connector {
        config: Arc::new(config),
        has_control: AtomicBool::new(false),
    })
}

/// Returns why TLS failed, in words for people.
pub fn reason(error: &rustls::Error) -> Reason {
    match error {
        rustls::Error::InvalidCertificate(error) => Reason::Certificate(words(error)),
        rustls::Error::NoCertificatesPresented => {
            Reason::Certificate("the server shows no certificate".to_owned())
        }
        // So says OpenSSL where the connection is cut while both still greet each other.
        rustls::Error::AlertReceived(rustls::AlertDescription::DecodeError) => {
            Reason::Lost(format!("TLS broke: {error}"))
        }
        rustls::Error::AlertReceived(_)
        | rustls::Error::PeerIncompatible(_)
        | rustls::Error::PeerMisbehaved(_) => Reason::Server(format!("TLS failed: {error}")),
        error => Reason::Lost(format!("TLS broke: {error}")),
    }
}

/// Returns whether a server refused the version of TLS.
pub fn is_version(error: &FtpError) -> bool {
    use rustls::{AlertDescription, Error};
    let FtpError::ConnectionError(source) = error else {
        return false;
    };
    let inner = source.get_ref();
    let error = inner.and_then(|inner| inner.downcast_ref::<Error>());
    matches!(
        error,
        Some(
            Error::AlertReceived(
                AlertDescription::ProtocolVersion | AlertDescription::HandshakeFailure
            ) | Error::PeerIncompatible(_)
        )
    )
}

fn words(error: &CertificateError) -> String {
    match error {
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => {
            "the certificate of the server has expired".to_owned()
        }
        CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => {
            "the certificate of the server is not valid yet; is the clock right?".to_owned()
        }
        CertificateError::NotValidForNameContext {
            expected,
            presented,
        } => format!(
            "the certificate is not for {} but for {}",
            expected.to_str(),
            presented.join(", ")
        ),
        CertificateError::NotValidForName => {
            "the certificate is for a server of another name".to_owned()
        }
        CertificateError::UnknownIssuer => {
            "no known authority vouches for the certificate of the server".to_owned()
        }
        CertificateError::Revoked => "the certificate of the server was revoked".to_owned(),
        // It is signed by the key that it is for, as most that people make themselves are.
        error if format!("{error:?}").contains("CaUsedAsEndEntity") => {
            "the server vouches for itself: its certificate is self-signed".to_owned()
        }
        error => format!("the certificate of the server is not valid: {error}"),
    }
}

/// Makes connections encrypted.
#[derive(Debug)]
pub struct Connector {
    config: Arc<ClientConfig>,
    has_control: AtomicBool,
}

impl TlsConnector for Connector {
    type Stream = Channel;

    fn connect(&self, domain: &str, stream: TcpStream) -> FtpResult<Channel> {
        let secure = |words: String| FtpError::SecureError(words);
        let name = ServerName::try_from(domain.to_owned());
        let name = name.map_err(|error| secure(format!("{domain}: {error}")))?;
        let session = ClientConnection::new(Arc::clone(&self.config), name);
        let session = session.map_err(|error| secure(error.to_string()))?;
        Ok(Channel {
            stream: StreamOwned::new(session, stream),
            is_data: self.has_control.swap(true, Ordering::Relaxed),
            is_left: false,
        })
    }
}

/// An encrypted connection.
#[derive(Debug)]
pub struct Channel {
    stream: StreamOwned<ClientConnection, TcpStream>,
    is_data: bool,
    is_left: bool,
}

impl TlsStream for Channel {
    type InnerStream = StreamOwned<ClientConnection, TcpStream>;

    fn tcp_stream(mut self) -> FtpResult<TcpStream> {
        self.is_left = true;
        let stream = self.stream.get_ref().try_clone();
        stream.map_err(FtpError::ConnectionError)
    }

    fn get_ref(&self) -> &TcpStream {
        self.stream.get_ref()
    }

    fn mut_ref(&mut self) -> &mut Self::InnerStream {
        &mut self.stream
    }
}

impl Drop for Channel {
    /// Says that nothing more comes, so that the server tells a whole file from a broken connection.
    fn drop(&mut self) {
        if self.is_left || self.stream.flush().is_err() {
            return;
        }
        self.stream.conn.send_close_notify();
        let _ = self.stream.conn.write_tls(&mut self.stream.sock);
        if self.is_data && self.stream.conn.protocol_version() == Some(ProtocolVersion::TLSv1_3) {
            self.take_tickets();
        }
    }
}

impl Channel {
    /// Reads what the server still says, among it the tickets that the next data connections need.
    fn take_tickets(&mut self) {
        let socket = &self.stream.sock;
        if socket.shutdown(Shutdown::Write).is_err()
            || socket.set_read_timeout(Some(FAREWELL)).is_err()
        {
            return;
        }
        let mut left = [0; 4096];
        while matches!(self.stream.read(&mut left), Ok(read) if read > 0) {}
    }
}
