namespace FinAppCompliance.Domain.PersonalInformation;

/// <summary>Names the kinds of consent (同意类型).</summary>
public enum ConsentKind
{
    /// <summary>General consent. Also the default value.</summary>
    General = 0,

    /// <summary>Separate consent (单独同意).</summary>
    Separate,

    /// <summary>Written consent (书面同意).</summary>
    Written,

    /// <summary>A guardian's consent (监护人同意).</summary>
    Guardian,
}
