using System.Text.Json;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Privacy.Consents;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Exports.Dpv;

/// <summary>Tells the words of this package in the terms of DPV 2.3; what DPV has no term for has one of the project's own.</summary>
internal static class DpvTerms
{
    /// <summary>The context: prefixes, which members hold languages, and which hold terms instead of texts.</summary>
    public static JsonElement Context { get; } = JsonDocument.Parse("""
        {
          "dpv": "https://w3id.org/dpv#",
          "loc": "https://w3id.org/dpv/loc#",
          "pipl": "urn:finappcompliance:cn-pipl#",
          "dct": "http://purl.org/dc/terms/",
          "schema": "https://schema.org/",
          "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
          "xsd": "http://www.w3.org/2001/XMLSchema#",
          "dct:conformsTo": { "@type": "@id" },
          "dct:title": { "@container": "@language" },
          "dct:description": { "@container": "@language" },
          "dct:date": { "@type": "xsd:dateTime" },
          "schema:url": { "@type": "@id" },
          "dpv:hasName": { "@container": "@language" },
          "dpv:hasContact": { "@container": "@language" },
          "dpv:hasAddress": { "@container": "@language" },
          "dpv:hasNecessity": { "@type": "@id" },
          "dpv:hasDataSource": { "@type": "@id" },
          "dpv:hasLocation": { "@type": "@id" },
          "dpv:hasJurisdiction": { "@type": "@id" },
          "dpv:hasLegalBasis": { "@type": "@id" },
          "dpv:isIndicatedAtTime": { "@type": "xsd:dateTime" }
        }
        """).RootElement.Clone();

    public static string BasisOf(Fact<LawfulBasis> basis) => !basis.HasValue ? "dpv:LegalBasis" : basis.Value switch
    {
        LawfulBasis.Consent => "dpv:ExplicitlyExpressedConsent",
        LawfulBasis.Contract => "dpv:Contract",
        LawfulBasis.LegalDuty => "dpv:LegalObligation",
        LawfulBasis.Emergency => "dpv:VitalInterest",
        LawfulBasis.PublicInterestNews => "dpv:PublicInterest",
        LawfulBasis.HumanResources => "pipl:HumanResourcesManagement",
        LawfulBasis.AlreadyPublic => "pipl:AlreadyPublic",
        _ => "pipl:OtherLaw",
    };

    /// <summary>A consent that a new notice ended is invalidated: no person withdrew it, and it justifies nothing any more.</summary>
    public static string StatusOf(ConsentEventKind kind) => kind switch
    {
        ConsentEventKind.Asked => "dpv:ConsentRequested",
        ConsentEventKind.Given => "dpv:ConsentGiven",
        ConsentEventKind.Refused => "dpv:ConsentRefused",
        ConsentEventKind.Withdrawn => "dpv:ConsentWithdrawn",
        ConsentEventKind.Expired => "dpv:ConsentExpired",
        ConsentEventKind.Superseded => "dpv:ConsentInvalidated",
        _ => "dpv:ConsentUnknown",
    };

    public static string[] FormOf(ConsentEvent occurred) => occurred switch
    {
        { Kind: not ConsentEventKind.Given } => [],
        { Guardian: not null } => ["dpv:ExplicitlyExpressedConsent", "pipl:GuardianConsent"],
        { Form: ConsentForm.Written } => ["dpv:ExplicitlyExpressedConsent", "pipl:WrittenConsent"],
        { Form: ConsentForm.Separate } => ["dpv:ExplicitlyExpressedConsent", "pipl:SeparateConsent"],
        _ => ["dpv:ExpressedConsent"],
    };

    public static string[] RolesOf(SdkLegalRole role) => role switch
    {
        SdkLegalRole.EntrustedProcessor => ["dpv:DataProcessor"],
        SdkLegalRole.JointHandler => ["dpv:JointDataControllers"],
        SdkLegalRole.IndependentHandler => ["dpv:Recipient", "dpv:DataController"],
        _ => ["dpv:Recipient"],
    };

    public static string[] SourceOf(InformationSource source) => source switch
    {
        InformationSource.Person or InformationSource.Device => ["dpv:DataSubjectDataSource"],
        InformationSource.Service => ["dpv:DataControllerDataSource"],
        _ => ["pipl:ThirdPartySource"],
    };
}
