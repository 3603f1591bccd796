namespace FinAppCompliance.Domain.Register;

/// <summary>Names what a register file may hold that can be read and is hardly meant; names are stable.</summary>
public enum RegisterWarningCode
{
    /// <summary>A day before 1990-01-01 in China. Also the default value.</summary>
    TimeTooEarly = 0,

    /// <summary>A day more than 30 years after the day of <c>asOf</c>; not told of a file without <c>asOf</c>.</summary>
    TimeTooLate,

    /// <summary>Something that can only be recorded after it happened, recorded for later than <c>asOf</c>.</summary>
    NotYetHappened,

    /// <summary>Two times of one record in an order in which they cannot have happened.</summary>
    OutOfOrder,

    /// <summary>A period whose last day is the day before its first: it holds no day.</summary>
    EmptyPeriod,

    /// <summary>A text where a region code stands (GB/T 2260), such as the name of a province.</summary>
    NoRegionCode,

    /// <summary>A text that is no unified social credit code, or one whose check character is wrong (GB 32100-2015).</summary>
    BadCreditCode,

    /// <summary>A section named twice in <c>declaredComplete</c> for the same application or unit, or twice as a whole.</summary>
    DuplicateName,

    /// <summary>More warnings than a reader lists.</summary>
    TooManyWarnings,

    /// <summary>A section declared complete for an application or a unit that is declared complete as a whole as well.</summary>
    AlreadyComplete,

    /// <summary>A unit for which sections are declared complete, but which neither owns nor manages a recorded application, nor does a unit below it.</summary>
    UnitWithoutApplications,
}
