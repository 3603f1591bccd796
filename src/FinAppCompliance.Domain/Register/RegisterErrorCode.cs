namespace FinAppCompliance.Domain.Register;

/// <summary>Names what may be wrong with a register file; names are stable.</summary>
public enum RegisterErrorCode
{
    /// <summary>The text is no JSON, or no UTF-8. Also the default value.</summary>
    MalformedJson = 0,

    /// <summary>The file is larger than a reader accepts.</summary>
    TooLarge,

    /// <summary>Values are nested deeper than a reader accepts.</summary>
    TooDeep,

    /// <summary>The file does not name a format this reader knows.</summary>
    UnsupportedFormat,

    /// <summary>A member that the format does not have.</summary>
    UnknownMember,

    /// <summary>A member that occurs twice in one object.</summary>
    DuplicateMember,

    /// <summary>A member without which its record means nothing.</summary>
    MissingMember,

    /// <summary>A value of another kind than the member has.</summary>
    WrongType,

    /// <summary>A name that is none of the allowed ones.</summary>
    UnknownName,

    /// <summary>A text that must say something and is blank.</summary>
    BlankText,

    /// <summary>A text that cannot be an id.</summary>
    InvalidId,

    /// <summary>An id that two records have.</summary>
    DuplicateId,

    /// <summary>A reference to a record that is not there.</summary>
    DanglingReference,

    /// <summary>A reference to a record of another kind.</summary>
    WrongReference,

    /// <summary>References that lead back to their own record.</summary>
    ReferenceRing,

    /// <summary>A period whose last day lies before its first by more than a day.</summary>
    InvertedPeriod,

    /// <summary>A number outside its bounds.</summary>
    OutOfBounds,

    /// <summary>More errors than a reader lists.</summary>
    TooManyErrors,

    /// <summary>The file names version 1 of the format; <see cref="RegisterConversion"/> turns it into this one.</summary>
    SupersededFormat,

    /// <summary>A text in another encoding than UTF-8, where it can be recognised: UTF-16, UTF-32 or GBK.</summary>
    WrongEncoding,

    /// <summary>A section whose records concern no application, declared complete for an application or a unit.</summary>
    NotOfApplications,

    /// <summary>Members of one record that contradict each other, or a step that may not be taken, as in a rectification closed without verification.</summary>
    Contradiction,

    /// <summary>A name of a person with characters that nobody sees.</summary>
    UnsoundName,
}
