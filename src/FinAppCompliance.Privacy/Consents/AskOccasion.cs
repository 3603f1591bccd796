namespace FinAppCompliance.Privacy.Consents;

/// <summary>Says on whose initiative a person is asked.</summary>
public enum AskOccasion
{
    /// <summary>The application asks by itself; a resting period after a refusal is kept. Also the default value.</summary>
    Unprompted = 0,

    /// <summary>The person went to the setting by himself; he need not wait to change his mind.</summary>
    PersonAsked,
}
