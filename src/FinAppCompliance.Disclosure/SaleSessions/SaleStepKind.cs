namespace FinAppCompliance.Disclosure.SaleSessions;

/// <summary>Names what happened at one step of a sale. The numbers are part of the hash chain and never change.</summary>
public enum SaleStepKind
{
    /// <summary>Not stated; never recorded. Also the default value.</summary>
    Unknown = 0,

    /// <summary>A page was shown.</summary>
    PageShown = 1,

    /// <summary>A text that must be disclosed was presented.</summary>
    DisclosurePresented = 2,

    /// <summary>The customer confirmed a presented text.</summary>
    DisclosureConfirmed = 3,

    /// <summary>The customer answered the questionnaire that gives his tolerance grade.</summary>
    SuitabilityAssessed = 4,

    /// <summary>Product and customer were matched.</summary>
    SuitabilityMatched = 5,

    /// <summary>A warning was shown.</summary>
    WarningShown = 6,

    /// <summary>The customer confirmed a warning.</summary>
    WarningConfirmed = 7,

    /// <summary>An explanation was given, by a person or a machine.</summary>
    ExplanationGiven = 8,

    /// <summary>The contract was concluded.</summary>
    ContractConcluded = 9,

    /// <summary>The contract ended, by expiry, surrender or repayment.</summary>
    ContractEnded = 10,

    /// <summary>The customer left without concluding.</summary>
    Abandoned = 11,
}
