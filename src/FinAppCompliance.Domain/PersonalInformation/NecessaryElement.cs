namespace FinAppCompliance.Domain.PersonalInformation;

/// <summary>Names the pieces of information that the necessary-information rules list (必要个人信息).</summary>
public enum NecessaryElement
{
    /// <summary>In none of the four financial sets. Also the default value.</summary>
    OutsideEverySet = 0,

    /// <summary>The registered mobile number.</summary>
    RegisteredMobileNumber,

    /// <summary>The user's or borrower's name.</summary>
    Name,

    /// <summary>The type of identity document.</summary>
    DocumentType,

    /// <summary>The number of the identity document.</summary>
    DocumentNumber,

    /// <summary>The validity of the identity document.</summary>
    DocumentValidity,

    /// <summary>A copy of the identity document.</summary>
    DocumentCopy,

    /// <summary>The bank-card number.</summary>
    BankCardNumber,

    /// <summary>The payment account.</summary>
    PaymentAccount,

    /// <summary>The fund account.</summary>
    FundAccount,

    /// <summary>The mobile number left with the bank.</summary>
    BankReservedMobileNumber,

    /// <summary>The payee's name, for transfers.</summary>
    PayeeName,

    /// <summary>The payee's card number, for transfers.</summary>
    PayeeCardNumber,

    /// <summary>The payee's opening bank, for transfers.</summary>
    PayeeBank,
}
