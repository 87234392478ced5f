/// The closed choices of CcgDomain for F#, so that a match over them needs no wildcard and the compiler names a case that is missing. They are built on Match, so that a case
/// that is added to the library is an error here and not a surprise. A complete active pattern has at most seven cases, so a choice of more is a union inside a pattern of one.
module Recipes.ActivePatterns

open CcgDomain.Authorisation
open CcgDomain.Organisations
open CcgDomain.Register
open CcgDomain.Rules
open CcgDomain.Timelines

/// What was accepted, or the violations.
let (|Accepted|Refused|) (decision: Decision<'T>) =
    decision.Match((fun value -> Accepted value), (fun violations -> Refused(List.ofSeq violations)))

/// The status of authorisation, with what is in force under it.
[<RequireQualifiedAccess>]
type Status =
    | NotApplied
    | Applicant of wave: AuthorisationWave option
    | Full of since: EventDate
    | Conditional of conditions: Condition list * unlisted: Unlisted
    | Directed of conditions: Condition list * unlisted: Unlisted * directions: LegalDirection list
    | Shadow of directions: LegalDirection list
    | Dissolved of on: EventDate * ground: DissolutionGround * successors: OdsCode list option
    /// The statuses that the record leaves possible.
    | NotKnown of possible: AuthorisationStatus list

/// The status of authorisation as a union.
let (|Status|) (status: AuthorisationStatus) =
    status.Match(
        notApplied = (fun _ -> Status.NotApplied),
        applicant = (fun it -> Status.Applicant(Option.ofNullable it.Wave)),
        full = (fun it -> Status.Full it.Since),
        conditional = (fun it -> Status.Conditional(List.ofSeq it.Conditions, it.Unlisted)),
        directed = (fun it -> Status.Directed(List.ofSeq it.Conditions, it.Unlisted, List.ofSeq it.Directions)),
        shadow = (fun it -> Status.Shadow(List.ofSeq it.Directions)),
        dissolved = (fun it -> Status.Dissolved(it.On, it.Ground, it.Successors |> Option.ofNullable |> Option.map List.ofSeq)),
        notKnown = (fun it -> Status.NotKnown(List.ofSeq it.Possible))
    )

/// What a code stands for on a day. The second value of Abolished is the board that is open on the day, and that of Split are the boards.
let (|Open|Succeeded|Abolished|Split|NotYetOpen|NotKnownYet|Unknown|) (resolution: Resolution) =
    resolution.Match(
        ``open`` = (fun it -> Open it.Ccg),
        succeeded = (fun it -> Succeeded(it.Ccg, it.Successor)),
        abolished = (fun it -> Abolished(it.Ccg, it.Board)),
        split = (fun it -> Split(it.Code, List.ofSeq it.Boards)),
        notYetOpen = (fun it -> NotYetOpen it.Ccg),
        notKnownYet = (fun it -> NotKnownYet it.KnownUntil),
        unknown = (fun it -> Unknown it.Code)
    )

/// What a direction does.
[<RequireQualifiedAccess>]
type Effect =
    | Exercise of requirement: string
    | Cease of functions: FunctionScope * by: ExercisedBy list
    | TakeOn of functions: string list * from: OdsCode list
    | ReplaceAccountableOfficer
    | VaryConstitution of variation: string
    | Dissolve
    | ExerciseOnly of functions: string list
    | NotKnown

/// What a direction does, as a union.
let (|Effect|) (effect: DirectionEffect) =
    effect.Match(
        exercise = (fun it -> Effect.Exercise it.Requirement),
        cease = (fun it -> Effect.Cease(it.Functions, List.ofSeq it.By)),
        takeOn = (fun it -> Effect.TakeOn(List.ofSeq it.Functions, List.ofSeq it.From)),
        replaceAccountableOfficer = (fun _ -> Effect.ReplaceAccountableOfficer),
        varyConstitution = (fun it -> Effect.VaryConstitution it.Variation),
        dissolve = (fun _ -> Effect.Dissolve),
        exerciseOnly = (fun it -> Effect.ExerciseOnly(List.ofSeq it.Functions)),
        notKnown = (fun _ -> Effect.NotKnown)
    )
