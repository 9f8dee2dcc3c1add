//! That readers were told of a version, said as what it is: a declaration of the publisher.

use crate::base::Report;
use crate::model::NoticeSent;
use crate::render::html::Html;
use crate::render::words::Piece;

use super::Sheet;

/// Returns a sentence for each notice that was recorded by the day of the page, the first recorded
/// first.
pub fn sentences(sheet: &Sheet<'_>) -> Result<Vec<Html>, Report> {
    let sent = sheet.text.version.sent_by(sheet.ground.as_of);
    sent.map(|sent| sentence(sheet, sent)).collect()
}

fn sentence(sheet: &Sheet<'_>, sent: &NoticeSent) -> Result<Html, Report> {
    let speaker = sheet.speaker;
    let channel = ("channel", Piece::Key(sent.channel.name()));
    let date = ("date", speaker.piece(sent.on)?);
    let words = match sent.count {
        Some(count) => {
            let count = ("count", Piece::Count(i64::from(count.get())));
            speaker.html("notice-sent-count", &[channel, date, count])?
        }
        None => speaker.html("notice-sent", &[channel, date])?,
    };
    let all = sheet.text.version.languages();
    if all.filter(|lang| !sent.languages.contains(lang)).count() == 0 {
        return Ok(words);
    }
    let mut names = Vec::new();
    for lang in &sent.languages {
        names.push(speaker.plain(&format!("language-{lang}"), &[])?);
    }
    let languages = ("languages", Piece::Html(speaker.list(&names)?));
    let languages = speaker.html("notice-sent-languages", &[languages])?;
    Ok(Html::markup(format!("{words} {languages}")))
}
