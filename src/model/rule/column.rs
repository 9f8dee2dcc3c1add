//! The parts of registers that rules look at.

/// A register that is printed as tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Register {
    /// Trackers, their services, categories and sites.
    Cookies,
    /// To whom data go.
    Recipients,
    /// What data are used for.
    Purposes,
}

impl Register {
    /// Returns the name of its file without ending, which is that of its component too.
    pub fn name(self) -> &'static str {
        match self {
            Self::Cookies => "cookies",
            Self::Recipients => "recipients",
            Self::Purposes => "purposes",
        }
    }
}

/// A register, or something that its rows say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// A register as a whole.
    Whole(Register),
    /// What the trackers of a service are for.
    ServicePurpose,
    /// Who provides a service.
    ServiceProvider,
    /// How long a service keeps what it learns.
    ServiceRetention,
    /// How long a tracker lives.
    TrackerLifetime,
    /// Whether others than the site can read a tracker.
    TrackerParty,
    /// How a tracker is stored.
    TrackerStorage,
    /// What a tracker is for.
    TrackerDescription,
    /// Why trackers of a category need no consent: in registers it is always filled where they need
    /// none, so that a rule on it asks that a text tells of them.
    CategoryExemption,
    /// A recipient's name.
    RecipientName,
    /// A recipient's role.
    RecipientRole,
    /// The country in which a recipient is.
    RecipientCountry,
    /// What protects data that go there.
    RecipientSafeguard,
    /// Where a copy of the safeguard can be had.
    RecipientCopy,
    /// What data go there for.
    RecipientPurpose,
    /// How long a recipient keeps them.
    RecipientRetention,
    /// What a processing is for.
    PurposeName,
    /// On which legal basis.
    PurposeBasis,
    /// Which legitimate interest is pursued.
    PurposeInterest,
    /// Which data are used.
    PurposeData,
    /// Who receives them.
    PurposeRecipients,
    /// How long they are kept.
    PurposeRetention,
    /// Where they come from.
    PurposeSource,
}

impl Column {
    /// Every column with its name in files.
    pub const ALL: [(Self, &'static str); 25] = [
        (Self::Whole(Register::Cookies), "cookies"),
        (Self::ServicePurpose, "cookies.service.purpose"),
        (Self::ServiceProvider, "cookies.service.provider"),
        (Self::ServiceRetention, "cookies.service.data_retention"),
        (Self::TrackerLifetime, "cookies.tracker.lifetime"),
        (Self::TrackerParty, "cookies.tracker.party"),
        (Self::TrackerStorage, "cookies.tracker.storage"),
        (Self::TrackerDescription, "cookies.tracker.description"),
        (Self::CategoryExemption, "cookies.category.exemption"),
        (Self::Whole(Register::Recipients), "recipients"),
        (Self::RecipientName, "recipients.name"),
        (Self::RecipientRole, "recipients.role"),
        (Self::RecipientCountry, "recipients.country"),
        (Self::RecipientSafeguard, "recipients.safeguard"),
        (Self::RecipientCopy, "recipients.copy"),
        (Self::RecipientPurpose, "recipients.purpose"),
        (Self::RecipientRetention, "recipients.retention"),
        (Self::Whole(Register::Purposes), "purposes"),
        (Self::PurposeName, "purposes.purpose"),
        (Self::PurposeBasis, "purposes.basis"),
        (Self::PurposeInterest, "purposes.interest"),
        (Self::PurposeData, "purposes.data"),
        (Self::PurposeRecipients, "purposes.recipients"),
        (Self::PurposeRetention, "purposes.retention"),
        (Self::PurposeSource, "purposes.source"),
    ];

    /// Reads the name used in files.
    pub fn parse(name: &str) -> Option<Self> {
        let mut all = Self::ALL.into_iter();
        all.find(|(_, known)| *known == name)
            .map(|(column, _)| column)
    }

    /// Returns the name used in files.
    pub fn name(self) -> &'static str {
        let mut all = Self::ALL.into_iter();
        all.find(|(column, _)| *column == self)
            .map_or("", |(_, name)| name)
    }

    /// Returns the register.
    pub fn register(self) -> Register {
        match self {
            Self::Whole(register) => register,
            Self::ServicePurpose
            | Self::ServiceProvider
            | Self::ServiceRetention
            | Self::TrackerLifetime
            | Self::TrackerParty
            | Self::TrackerStorage
            | Self::TrackerDescription
            | Self::CategoryExemption => Register::Cookies,
            Self::RecipientName
            | Self::RecipientRole
            | Self::RecipientCountry
            | Self::RecipientSafeguard
            | Self::RecipientCopy
            | Self::RecipientPurpose
            | Self::RecipientRetention => Register::Recipients,
            Self::PurposeName
            | Self::PurposeBasis
            | Self::PurposeInterest
            | Self::PurposeData
            | Self::PurposeRecipients
            | Self::PurposeRetention
            | Self::PurposeSource => Register::Purposes,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Column;

    #[test]
    fn a_column_is_named_after_its_register() {
        for (column, name) in Column::ALL {
            assert_eq!(Column::parse(name), Some(column));
            assert_eq!(column.name(), name);
            assert_eq!(name.split('.').next(), Some(column.register().name()));
        }
    }
}
